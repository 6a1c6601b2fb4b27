package org.yujiang.county;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The books of all sources as these hand them in. */
final class Reports {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** In ASCII: not every machine can write other names. The order of the names is the order of reading. */
    private static final List<String> COLLEGE_FILES =
            List.of("1-classes", "2-roster", "3-attendance", "4-certificates");

    private static final List<String> EMPLOYER_FILES = List.of("1-roster", "2-bank");

    private final Map<Source, List<Table>> tables = new EnumMap<>(Source.class);
    private final List<StoredStatement> statements;

    Reports(World world) {
        tables.put(Source.HETU_COLLEGE, world.hetu.tables());
        tables.put(Source.SONGYUN_SCHOOL, world.songyun.tables());
        tables.put(Source.JINXIU_GARMENTS, world.jinxiu.tables());
        tables.put(Source.QINGHE_WORKSHOP, world.qinghe.tables());
        statements = world.zhixue.statements();
    }

    List<StoredStatement> statements() {
        return statements;
    }

    /** How many lines each feed holds. */
    List<Labels.Lines> lines() {
        List<Labels.Lines> lines = new ArrayList<>();
        for (Source source : Source.values()) {
            long rows = tables.getOrDefault(source, List.of()).stream()
                    .mapToLong(table -> table.rows().size())
                    .sum();
            long count = source == Source.ZHIXUE_PLATFORM ? statements.size() : rows;
            lines.add(new Labels.Lines(source.feed(), count));
        }
        return lines;
    }

    /** Contents by path. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        tables.forEach((source, handedIn) -> {
            for (int i = 0; i < handedIn.size(); i++) {
                files.put(path(source, i), content(source, handedIn.get(i)));
            }
        });
        String lines = statements.stream().map(StoredStatement::json).collect(Collectors.joining("\n", "", "\n"));
        files.put(County.STATEMENTS, lines.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static String path(Source source, int number) {
        return switch (source) {
            case HETU_COLLEGE -> source.feed() + "/" + COLLEGE_FILES.get(number) + ".xlsx";
            case SONGYUN_SCHOOL -> source.feed() + "/" + COLLEGE_FILES.get(number) + ".csv";
            case JINXIU_GARMENTS -> source.feed() + "/" + EMPLOYER_FILES.get(number) + ".xlsx";
            case QINGHE_WORKSHOP -> source.feed() + "/" + EMPLOYER_FILES.get(number) + ".csv";
            case ZHIXUE_PLATFORM -> County.STATEMENTS;
        };
    }

    private static byte[] content(Source source, Table table) {
        return switch (source) {
            case HETU_COLLEGE, JINXIU_GARMENTS -> XlsxWriter.write(List.of(framed(source, table)));
            case SONGYUN_SCHOOL -> CsvWriter.write(table, GB18030);
            case QINGHE_WORKSHOP, ZHIXUE_PLATFORM -> CsvWriter.writeWithMark(table);
        };
    }

    /** With what offices put around a table. */
    private static Table framed(Source source, Table table) {
        return table.between(
                List.of(source.title() + "2020年" + table.name(), "填报单位:" + source.title() + "    填报日期:2020年12月31日"),
                List.of("合计:" + table.rows().size() + "条", "制表人:              审核人:              (盖章)"));
    }
}
