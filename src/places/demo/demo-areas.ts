/** Oblast Ruse and its municipalities with their codes in EKATTE. */
export const demoOblast = { code: 'RSE', name: 'Русе', name_en: 'Ruse' }

export const demoMunicipalities = [
  { code: 'RSE03', name: 'Борово', name_en: 'Borovo' },
  { code: 'RSE04', name: 'Бяла', name_en: 'Byala' },
  { code: 'RSE05', name: 'Ветово', name_en: 'Vetovo' },
  { code: 'RSE08', name: 'Две могили', name_en: 'Dve mogili' },
  { code: 'RSE13', name: 'Иваново', name_en: 'Ivanovo' },
  { code: 'RSE27', name: 'Русе', name_en: 'Ruse' },
  { code: 'RSE33', name: 'Сливо поле', name_en: 'Slivo pole' },
  { code: 'RSE37', name: 'Ценово', name_en: 'Tsenovo' },
].map((municipality) => ({ ...municipality, oblast_code: demoOblast.code }))
