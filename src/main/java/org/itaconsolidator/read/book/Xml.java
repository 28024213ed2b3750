package org.itaconsolidator.read.book;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Safe streaming XML: no document types, no external entities. Elements are distinguished by their local names. */
final class Xml {
    private static final ThreadLocal<XMLInputFactory> FACTORY = ThreadLocal.withInitial(Xml::newFactory);

    static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What is done with a part's elements. */
    @FunctionalInterface
    interface Visitor {
        void visit(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook;
    }

    /** Calls the visitor at each start of an element; it may read on to that element's end. */
    static void read(String part, byte[] content, Visitor visitor) throws UnreadableWorkbook {
        try {
            XMLStreamReader xml = FACTORY.get().createXMLStreamReader(decoded(content));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw UnreadableWorkbook.damaged(part);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    visitor.visit(xml);
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // a number that is none, or damage that the parser answers with an unchecked exception
            throw UnreadableWorkbook.damaged(part);
        }
    }

    /** Strictly as UTF-8 or UTF-16, the two that workbooks may use: left to itself the parser prints what it cannot decode. */
    private static Reader decoded(byte[] part) {
        boolean wide = part.length > 1 && (part[0] & 0xFF) + (part[1] & 0xFF) == 0xFE + 0xFF;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return decoded(part, charset);
    }

    /** Strictly as of a charset; the mark of UTF-8 at the beginning is no letter. */
    static Reader decoded(byte[] text, Charset charset) {
        int from = WorkbookParts.startsWith(text, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        return new InputStreamReader(new ByteArrayInputStream(text, from, text.length - from), charset.newDecoder());
    }

    /** An attribute by its local name, {@code ""} where it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The namespace of an attribute, {@code ""} where it stands without a prefix. */
    static String namespace(XMLStreamReader xml, int attribute) {
        String namespace = xml.getAttributeNamespace(attribute);
        return namespace == null ? "" : namespace;
    }

    /** Whether an attribute says yes. */
    static boolean isSet(XMLStreamReader xml, String name) {
        String value = attribute(xml, name);
        return "1".equals(value) || "true".equals(value);
    }

    /** Goes on to the next element that starts inside one that was begun; false at the end of that. */
    static boolean nextStart(XMLStreamReader xml, String end) throws XMLStreamException {
        for (int event = xml.next(); !isEnd(xml, event, end); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes past all that stands in the element that was begun. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    static boolean isEnd(XMLStreamReader xml, int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    private static XMLInputFactory newFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
