package org.yujiang.provider.table.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a workbook consists of.
 *
 * @param visibleSheets the sheets that a person sees, in their order
 * @param sharedStrings name of the part with the texts, if there is one
 * @param styles name of the part with the styles, if there is one
 * @param from1904 whether day numbers count from 1904, as old Macs do
 */
record XlsxWorkbook(
        List<SheetPart> visibleSheets, Optional<String> sharedStrings, Optional<String> styles, boolean from1904) {

    /**
     * A sheet.
     *
     * @param tab what stands on its tab; empty for the only one that a person sees
     * @param name name of its part
     */
    record SheetPart(Optional<String> tab, String name) {
        private SheetPart withoutTab() {
            return new SheetPart(Optional.empty(), name);
        }
    }

    private record Relation(String id, String type, String target) {}

    static XlsxWorkbook read(XlsxArchive archive) throws IOException {
        String workbook = relations(archive, "").stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        if (!archive.has(workbook) || !workbook.endsWith(".xml")) {
            throw TableError.TABLE_NO_WORKBOOK.refused();
        }
        List<Relation> relations = relations(archive, workbook);
        List<SheetPart> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (XmlPart xml = XmlPart.open(archive, workbook)) {
            if (!xml.nextElement("").equals(Optional.of("workbook"))) {
                throw TableError.TABLE_NO_WORKBOOK.refused();
            }
            for (Optional<String> next = xml.nextElement(""); next.isPresent(); next = xml.nextElement("")) {
                if (next.get().equals("workbookPr")) {
                    from1904 = xml.attribute("date1904").matches("1|true");
                } else if (next.get().equals("sheet") && sheets.size() < Limits.ENTRIES) {
                    visibleSheet(xml, relations).ifPresent(sheets::add);
                }
            }
        }
        if (sheets.size() == 1) {
            sheets.set(0, sheets.get(0).withoutTab());
        }
        return new XlsxWorkbook(sheets, part(relations, "sharedStrings"), part(relations, "styles"), from1904);
    }

    /** Empty for hidden sheets, and for those of charts and macros, whose relations have other types. */
    private static Optional<SheetPart> visibleSheet(XmlPart xml, List<Relation> relations) {
        String state = xml.attribute("state");
        if (!state.isEmpty() && !state.equals("visible")) {
            return Optional.empty();
        }
        String id = xml.attribute("id");
        Optional<String> tab = Optional.of(xml.attribute("name"));
        return relations.stream()
                .filter(relation ->
                        relation.type().equals("worksheet") && relation.id().equals(id))
                .findFirst()
                .map(relation -> new SheetPart(tab, relation.target()));
    }

    private static Optional<String> part(List<Relation> relations, String type) {
        return relations.stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst();
    }

    /** Where a part's relations stand, and what their targets are relative to, the format's open packaging says (OPC 9.3). */
    private static List<Relation> relations(XlsxArchive archive, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        List<Relation> relations = new ArrayList<>();
        if (archive.has(name)) {
            try (XmlPart xml = XmlPart.open(archive, name)) {
                while (relations.size() < Limits.ENTRIES && xml.find("Relationship")) {
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    relations.add(new Relation(
                            xml.attribute("Id"),
                            type.substring(type.lastIndexOf('/') + 1),
                            target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return relations;
    }
}
