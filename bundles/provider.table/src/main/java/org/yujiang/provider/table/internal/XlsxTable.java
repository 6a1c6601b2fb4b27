package org.yujiang.provider.table.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** An .xlsx workbook: its visible sheets, one after the other. Formulas are never evaluated: the value that they had counts. */
final class XlsxTable implements Table {
    private final XlsxArchive archive;
    private final XlsxCells cells;
    private final Iterator<XlsxWorkbook.SheetPart> sheets;
    private Optional<XlsxSheet> open = Optional.empty();

    private XlsxTable(XlsxArchive archive, XlsxCells cells, List<XlsxWorkbook.SheetPart> sheets) {
        this.archive = archive;
        this.cells = cells;
        this.sheets = sheets.iterator();
    }

    static XlsxTable open(Path file) throws IOException {
        XlsxArchive archive = XlsxArchive.open(file);
        try {
            XlsxWorkbook workbook = XlsxWorkbook.read(archive);
            XlsxCells cells = new XlsxCells(
                    SharedStrings.read(archive, workbook.sharedStrings()),
                    DateStyles.read(archive, workbook.styles()),
                    workbook.from1904());
            return new XlsxTable(archive, cells, workbook.visibleSheets());
        } catch (IOException refused) {
            archive.close();
            throw refused;
        }
    }

    @Override
    public Optional<Sheet> nextSheet() throws IOException {
        closeSheet();
        if (!sheets.hasNext()) {
            return Optional.empty();
        }
        XlsxWorkbook.SheetPart part = sheets.next();
        XlsxSheet sheet = new XlsxSheet(part.tab(), XmlPart.open(archive, part.name()), cells);
        open = Optional.of(sheet);
        return Optional.of(sheet);
    }

    @Override
    public void close() throws IOException {
        try {
            closeSheet();
        } finally {
            archive.close();
        }
    }

    private void closeSheet() throws IOException {
        if (open.isPresent()) {
            open.get().close();
            open = Optional.empty();
        }
    }
}
