/** What somebody who means harm may write into a parameter. */
export const HOSTILE: readonly string[] = [
  "'; DROP TABLE articles; --",
  "1 OR 1=1",
  "e1 UNION SELECT 1",
  "../../../etc/passwd",
  "..\\..\\secret",
  "%00",
  "\u0000",
  "$(id)",
  "<script>alert(1)</script>",
  "__proto__",
  "a".repeat(5000),
  "🙂",
];
