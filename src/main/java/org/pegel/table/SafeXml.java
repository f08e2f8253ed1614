package org.pegel.table;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML from strangers: without document types, so without entities of its own or from outside, and without any
 * tag, comment or depth beyond reason. What is not allowed is an {@link XMLStreamException}.
 */
final class SafeXml {

    private static final int MOST_DEPTH = 256;
    /** Bytes from one event of the parser to the next. */
    private static final long LARGEST_TOKEN = 4L << 20;

    private static final XMLInputFactory FACTORY = factory();

    private final Bounded in;
    private final XMLStreamReader reader;
    private int depth;

    SafeXml(InputStream in) throws XMLStreamException {
        this.in = new Bounded(in);
        this.reader = FACTORY.createXMLStreamReader(this.in);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to the next start, end or text; false at the end of the document. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            in.nextToken();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MOST_DEPTH) {
                        throw new XMLStreamException("too deep");
                    }
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    return true;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("document type or entity");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return false;
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    boolean isText() {
        return reader.hasText();
    }

    /** Name of the element without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** 1 for the root. */
    int depth() {
        return depth;
    }

    /** A piece of text; the parser may deliver one text in several. */
    String text() throws XMLStreamException {
        try {
            return reader.getText();
        } catch (UncheckedStreamException broken) {
            throw new XMLStreamException(broken);
        }
    }

    /** How much of a text {@link #text} would give. */
    int textLength() throws XMLStreamException {
        try {
            return reader.getTextLength();
        } catch (UncheckedStreamException broken) {
            throw new XMLStreamException(broken);
        }
    }

    /** Number of attributes. */
    int attributes() {
        return reader.getAttributeCount();
    }

    /** Name of an attribute, with its prefix if it has one. */
    String attributeName(int index) {
        String prefix = reader.getAttributePrefix(index);
        String name = reader.getAttributeLocalName(index);
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    String attribute(int index) {
        return reader.getAttributeValue(index);
    }

    /** An attribute without a namespace; {@code null} if there is none. */
    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** An attribute of a namespace; {@code null} if there is none. */
    @Nullable
    String attribute(String namespace, String name) {
        return reader.getAttributeValue(namespace, name);
    }

    /** Stops when one token takes too much. */
    private static final class Bounded extends FilterInputStream {

        private long left = LARGEST_TOKEN;

        Bounded(InputStream in) {
            super(in);
        }

        void nextToken() {
            left = LARGEST_TOKEN;
        }

        @Override
        public int read() throws IOException {
            take(1);
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            take(Math.max(read, 0));
            return read;
        }

        private void take(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("a token is too large");
            }
        }
    }
}
