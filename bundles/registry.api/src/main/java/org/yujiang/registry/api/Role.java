package org.yujiang.registry.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who does what. System, security and audit duties are apart (三员分立, GB/T 22239): whoever runs the system cannot read its
 * people, whoever reads the audit log cannot change anything.
 */
public enum Role {
    /** 查看: sees the people of their division, masked. */
    VIEWER("viewer", "查看"),
    /** 经办: enters, corrects, submits claims, runs feeds, takes imports back, publishes lists. */
    OPERATOR("operator", "经办"),
    /** 复核: decides cases, merges and un-merges, reviews and approves claims, answers those who supervise. */
    REVIEWER("reviewer", "复核"),
    /** 财务: sees claims and accounts, pays and reconciles. */
    FINANCE("finance", "财务"),
    /** 审计: reads the audit log, verifies it, sees who read whom. */
    AUDITOR("auditor", "审计"),
    /** 接入管理: adapters and their feeds. */
    ADAPTER_MANAGER("adapter-manager", "接入管理"),
    /** 安全管理: keys, erasure, retention. */
    SECURITY("security", "安全管理"),
    /** 系统管理: feeds, backup and restore. */
    ADMINISTRATOR("administrator", "系统管理"),
    /** 政策分析: tries draft packs in the lab; sees people only with another role beside. */
    ANALYST("analyst", "政策分析");

    private final String code;
    private final String zh;

    Role(String code, String zh) {
        this.code = code;
        this.zh = zh;
    }

    /** The role with this code, as accounts name it. */
    public static Optional<Role> byCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    /** As accounts name it; for ever. */
    public String code() {
        return code;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }

    /** What it may do. */
    public Set<Permission> permissions() {
        return switch (this) {
            case VIEWER -> EnumSet.of(Permission.READ);
            case OPERATOR ->
                EnumSet.of(
                        Permission.READ,
                        Permission.CORRECT,
                        Permission.SUBMIT,
                        Permission.UNDO_IMPORT,
                        Permission.FEEDS,
                        Permission.REVEAL,
                        Permission.EXPORT);
            case REVIEWER ->
                EnumSet.of(
                        Permission.READ,
                        Permission.REVIEW,
                        Permission.REVIEW_CLAIMS,
                        Permission.APPROVE,
                        Permission.REVEAL,
                        Permission.EXPORT,
                        Permission.EXPORT_IDENTITY);
            case FINANCE ->
                EnumSet.of(
                        Permission.READ,
                        Permission.REVEAL,
                        Permission.EXPORT,
                        Permission.EXPORT_IDENTITY,
                        Permission.EXPORT_ACCOUNTS,
                        Permission.PAY);
            case AUDITOR -> EnumSet.of(Permission.AUDIT);
            case ADAPTER_MANAGER -> EnumSet.of(Permission.FEEDS);
            case SECURITY -> EnumSet.of(Permission.KEYS);
            case ADMINISTRATOR -> EnumSet.of(Permission.BACKUP, Permission.FEEDS);
            case ANALYST -> EnumSet.of(Permission.LAB);
        };
    }
}
