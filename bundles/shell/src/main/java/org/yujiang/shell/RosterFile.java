package org.yujiang.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yujiang.registry.api.RosterLine;

/** A roster of technical schools as a CSV file with the columns 名称, 统一社会信用代码 and 类别; it need not have codes. */
final class RosterFile {
    private static final String NAME = "名称";
    private static final String CODE = "统一社会信用代码";
    private static final String KIND = "类别";

    private RosterFile() {}

    static List<RosterLine> read(Path file) throws IOException {
        return CsvFile.read(file, List.of(NAME, KIND), List.of(CODE)).stream()
                .map(line -> new RosterLine(line.number(), line.cell(NAME), line.cell(CODE), line.cell(KIND)))
                .toList();
    }
}
