package org.yujiang.provider.table.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part of a workbook, read forwards. Names are local names: the two dialects of the format differ in namespaces. */
final class XmlPart implements Closeable {
    /** The JDK's own parser, whatever else a bundle may have registered. */
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // A huge text must come in pieces, so that its length can be checked before it is whole.
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private final String name;
    private final InputStream in;
    private final XMLStreamReader xml;
    private int depth;

    private XmlPart(String name, InputStream in, XMLStreamReader xml) {
        this.name = name;
        this.in = in;
        this.xml = xml;
    }

    static XmlPart open(XlsxArchive archive, String name) throws IOException {
        InputStream in = archive.open(name);
        InputStreamReader utf8 = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try {
            return new XmlPart(name, in, FACTORY.createXMLStreamReader(new MarkupGuard(utf8, name)));
        } catch (XMLStreamException broken) {
            in.close();
            throw failure(broken, name);
        }
    }

    /**
     * Goes on to the next element that begins, unless the one called {@code within} ends before.
     *
     * @return the element's name; empty at the end of {@code within} or of the part
     */
    Optional<String> nextElement(String within) throws IOException {
        try {
            while (xml.hasNext()) {
                int event = next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(xml.getLocalName());
                }
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals(within)) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (XMLStreamException broken) {
            throw failure(broken, name);
        }
    }

    /** Goes on until an element of this name begins; false at the end of the part. */
    boolean find(String element) throws IOException {
        Optional<String> next = nextElement("");
        while (next.isPresent() && !next.get().equals(element)) {
            next = nextElement("");
        }
        return next.isPresent();
    }

    /** An attribute of the element that has just begun, by local name; empty when it has none. */
    String attribute(String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    /**
     * The text of the element that has just begun, up to its end, taken from the elements inside it that are asked for.
     * Phonetic guides (rPh) are left out.
     *
     * @param element the element that has just begun
     * @param wanted which elements' own text counts
     * @return the text; empty when it has more than {@value Limits#CELL_CHARACTERS} characters
     */
    Optional<String> text(String element, Predicate<String> wanted) throws IOException {
        StringBuilder text = new StringBuilder();
        String own = element;
        int phonetic = 0;
        try {
            while (true) {
                int event = next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        own = xml.getLocalName();
                        phonetic += own.equals("rPh") ? 1 : 0;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (xml.getLocalName().equals(element)) {
                            return Optional.of(text.toString());
                        }
                        phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                        own = "";
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (phonetic == 0 && wanted.test(own)) {
                            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                        }
                        if (text.length() > Limits.CELL_CHARACTERS) {
                            return Optional.empty();
                        }
                    }
                    case XMLStreamConstants.END_DOCUMENT -> throw broken();
                    default -> {
                        // Comments and instructions say nothing.
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw failure(broken, name);
        }
    }

    private int next() throws XMLStreamException, RefusedException {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > Limits.DEPTH) {
            throw TableError.TABLE_XML_FORBIDDEN.refused(name);
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    RefusedException broken() {
        return TableError.TABLE_XML_BROKEN.refused(name);
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException failed) {
            throw failure(failed, name);
        } finally {
            in.close();
        }
    }

    /** The parser wraps what the reader below it throws: the archive's failures and the guard's refusals. */
    private static IOException failure(XMLStreamException broken, String name) {
        if (broken.getNestedException() instanceof IOException below && !(below instanceof CharacterCodingException)) {
            return below;
        }
        return TableError.TABLE_XML_BROKEN.refused(name);
    }
}
