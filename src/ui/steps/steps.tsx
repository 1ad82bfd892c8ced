import type { Child } from 'hono/jsx'

export type Step = {
  title: string
  text?: string | undefined
  /** „готово“ beside what is behind; without it the step is still ahead. */
  done?: string | undefined
  /** What to press, while the step is ahead. */
  act?: Child
}

/** A way in a few numbered steps: what is behind is ticked, and says so in words. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol class="ui-steps">
    {steps.map(({ title, text, done, act }) => (
      <li class={done ? 'ui-steps-step ui-steps-done' : 'ui-steps-step'}>
        <p class="ui-steps-title">
          {title}
          {done ? <span class="ui-steps-word"> · {done}</span> : null}
        </p>
        {text ? text.split('\n').map((line) => <p>{line}</p>) : null}
        {act ? <div class="ui-steps-act">{act}</div> : null}
      </li>
    ))}
  </ol>
)
