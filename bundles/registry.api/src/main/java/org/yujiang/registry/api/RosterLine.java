package org.yujiang.registry.api;

/**
 * A line of the official roster of technical schools (技工院校名录), as it was written; nothing of it is checked yet.
 *
 * @param line its number in the file, for the report
 * @param name name of the school (名称)
 * @param code unified social credit code (统一社会信用代码); blank where the roster has none
 * @param kind kind of school (类别), in Chinese or as a constant of {@link org.yujiang.domain.ProviderKind}
 */
public record RosterLine(long line, String name, String code, String kind) {}
