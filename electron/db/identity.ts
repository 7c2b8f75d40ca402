/** Marks a SQLite file as a Memwatt catalog: "MEMW" in the header's application id. */
export const applicationId = 0x4d_45_4d_57;

/** The first bytes of every SQLite 3 file. */
export const sqliteMagic = 'SQLite format 3\0';
