/**
 * A `fields` selection that still brings what paging needs: naming fields drops the envelope, `next` included, unless it is named too.
 *
 * @see https://developer.atlassian.com/cloud/bitbucket/rest/intro/#partial-response
 */
export function keepPagingFields(fields: string): string {
  const names = fields.split(",").map((name) => name.trim());
  if (names.some((name) => /^[^+-]/.test(name))) return `${fields},next,page,pagelen,size`;
  return names.some((name) => name === "-*" || name === "-next") ? `${fields},+next` : fields;
}
