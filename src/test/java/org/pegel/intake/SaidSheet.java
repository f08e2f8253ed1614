package org.pegel.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.SaidTable.Said;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The sheet of a workbook, as a tree of its XML says it. */
final class SaidSheet {

    private SaidSheet() {}

    /** Without rows if one of the parts is no XML. */
    static SaidTable of(InputStream sheet, InputStream sharedStrings) {
        SaidTable table = new SaidTable();
        Element root = parse(sheet);
        Element strings = parse(sharedStrings);
        if (root == null || strings == null) {
            return table;
        }
        List<String> texts = new ArrayList<>();
        for (Element item : elements(strings, "si")) {
            texts.add(String.join(
                    "",
                    elements(item, "t").stream().map(Element::getTextContent).toList()));
        }
        int line = 0;
        for (Element row : elements(root, "row")) {
            line = row.hasAttribute("r") ? number(row.getAttribute("r"), -1) : line + 1;
            table.add(line, row(row, texts));
        }
        return table;
    }

    private static List<Said> row(Element row, List<String> texts) {
        List<Said> cells = new ArrayList<>();
        int column = -1;
        for (Element cell : elements(row, "c")) {
            column = cell.hasAttribute("r") ? cell.getAttribute("r").charAt(0) - 'A' : column + 1;
            while (cells.size() <= column) {
                cells.add(Said.NOTHING);
            }
            if (column >= 0) {
                cells.set(column, said(cell, texts));
            }
        }
        return cells;
    }

    private static Said said(Element cell, List<String> texts) {
        List<Element> values = elements(cell, "v");
        String value = values.isEmpty() ? "" : values.get(0).getTextContent();
        return switch (cell.getAttribute("t")) {
            case "s" -> {
                int index = number(value, -1);
                yield index < 0 || index >= texts.size() ? Said.NOTHING : new Said(texts.get(index), null);
            }
            case "inlineStr" -> {
                List<Element> inline = elements(cell, "is");
                yield new Said(inline.isEmpty() ? "" : inline.get(0).getTextContent(), null);
            }
            case "", "n" -> {
                try {
                    yield value.isEmpty() ? Said.NOTHING : new Said(value, Double.valueOf(value));
                } catch (NumberFormatException noNumber) {
                    yield new Said("no number: " + value, null);
                }
            }
            case "b", "e" -> new Said("no number: " + value, null);
            default -> new Said(value, null);
        };
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = parent.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            Node node = found.item(i);
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static @Nullable Element parse(InputStream xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(xml).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException noXml) {
            return null;
        }
    }
}
