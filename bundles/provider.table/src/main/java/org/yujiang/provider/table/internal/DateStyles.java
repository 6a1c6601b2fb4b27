package org.yujiang.provider.table.internal;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which cell styles show a number as a date or time. Whether it is a date, a time or both, the number itself says.
 *
 * @param dates the numbers of the styles that do
 */
record DateStyles(BitSet dates) {
    /** What a number format shows as it stands: quoted, escaped, padding and bracketed parts such as [$-804] or [Red]. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[[^\\]]*\\]");

    private static final Pattern DATE_LETTER = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    /** Elapsed time, which alone is written in brackets. */
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]", Pattern.CASE_INSENSITIVE);

    static DateStyles read(XlsxArchive archive, Optional<String> part) throws IOException {
        BitSet dates = new BitSet();
        if (part.isPresent()) {
            try (XmlPart xml = XmlPart.open(archive, part.get())) {
                Map<String, String> custom = new HashMap<>();
                Optional<String> next = xml.nextElement("");
                while (next.isPresent()) {
                    if (next.get().equals("numFmts")) {
                        while (xml.nextElement("numFmts").isPresent() && custom.size() < Limits.ENTRIES) {
                            custom.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
                        }
                    } else if (next.get().equals("cellXfs")) {
                        readCellStyles(xml, custom, dates);
                    }
                    next = xml.nextElement("");
                }
            }
        }
        return new DateStyles(dates);
    }

    boolean isDate(String style) {
        return style.matches("\\d{1,5}") && dates.get(Integer.parseInt(style));
    }

    private static void readCellStyles(XmlPart xml, Map<String, String> custom, BitSet dates) throws IOException {
        int style = 0;
        Optional<String> inner = xml.nextElement("cellXfs");
        while (inner.isPresent() && style < Limits.ENTRIES) {
            if (inner.get().equals("xf")) {
                String format = xml.attribute("numFmtId");
                String code = custom.get(format);
                dates.set(style++, code == null ? isBuiltInDate(format) : showsDate(code));
            }
            inner = xml.nextElement("cellXfs");
        }
    }

    /** The numbers that ECMA-376 18.8.30 gives to dates and times, those of Chinese Excel included. */
    private static boolean isBuiltInDate(String format) {
        int id = format.matches("\\d{1,3}") ? Integer.parseInt(format) : 0;
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    private static boolean showsDate(String code) {
        return ELAPSED.matcher(code).find()
                || DATE_LETTER.matcher(LITERAL.matcher(code).replaceAll("")).find();
    }
}
