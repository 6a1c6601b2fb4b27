package org.yujiang.audit.verifier;

/**
 * What an entry says of the statements that were written with it. The digest proves, ids and marks only help to say which
 * statement is not what it was.
 *
 * @param count number of statements
 * @param digest SHA-256 (hexadecimal) over the SHA-256 of each canonical line, in the order of the ids
 * @param ids their ids, ascending, in ranges such as {@code 17-1016,1020}
 * @param marks the first four bytes of the SHA-256 of each line, in Base64; of the first 65,536 lines at most
 */
public record StatementSummary(long count, String digest, String ids, String marks) {}
