const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the database could have given it. What is no id at all finds nothing, like an id of nothing. */
export const isId = (written: string): boolean => UUID.test(written);
