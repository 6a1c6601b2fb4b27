package org.yujiang.registry.internal.audit;

/** What was done. The names stand in the log and are for ever. */
public enum AuditAction {
    /** A page of a feed was stored. */
    IMPORT,
    /** A run of a feed was taken back as a whole. */
    RETRACT,
    /** A run that had been taken back was put back. */
    RESTORE,
    /** A fact was corrected by hand. */
    CORRECT,
    /** A value was fixed against what sources say, or let go again. */
    PIN,
    /** Something happened to a person, such as falling back into poverty. */
    EVENT,
    /** Two people were found to be one. */
    MERGE,
    /** They were found to be two after all. */
    UNMERGE,
    /** A case was opened, worked on or closed. */
    CASE,
    /** Claims were decided. */
    ADJUDICATE,
    /** Claims went on their way, or left it. */
    CLAIM,
    /** Claims were checked before payment, or a finding was cleared. */
    CHECK,
    /** Money was sent, or the bank answered. */
    PAYMENT,
    /** Money has to come back, or came. */
    CLAWBACK,
    /** People's records were shown, masked. */
    READ,
    /** People were looked for; the subjects are those who were found. */
    SEARCH,
    /** A masked value was shown in full. */
    REVEAL,
    /** Records left the registry as a file. */
    EXPORT,
    /** Somebody went beyond their own area or role, with a reason. */
    BREAK_GLASS,
    /** The key that encrypts was changed. */
    ROTATE_KEY,
    /** What identifies a person was made unreadable for good. */
    ERASE,
    /** A backup was made. */
    BACKUP,
    /** A backup was brought back. */
    RESTORE_BACKUP,
    /** Something was refused for lack of permission; what doors refuse, counted, by the minute. */
    ACCESS_DENIED
}
