package org.patchlag.chart;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one SVG element that stands for itself: a picture with a title and a description for those who do not see it,
 * real text, colours by CSS classes only. Everything that is written is escaped.
 */
final class Svg {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private static final int MOST_LETTERS = 26;
    private static final int MOST_LETTERS_NARROW = 20;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    Svg(String id, int width, int height, String title, String description) {
        try {
            xml = FACTORY.createXMLStreamWriter(text);
            open("svg");
            attribute("xmlns", "http://www.w3.org/2000/svg");
            attribute("class", "chart");
            attribute("viewBox", "0 0 " + width + " " + height);
            attribute("role", "img");
            attribute("aria-labelledby", id + "-title " + id + "-desc");
            described("title", id + "-title", title);
            described("desc", id + "-desc", description);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void described(String element, String id, String words) {
        open(element);
        attribute("id", id);
        characters(words);
        close();
    }

    Svg line(String css, double x1, double y1, double x2, double y2) {
        open("line");
        attribute("class", css);
        attribute("x1", number(x1));
        attribute("y1", number(y1));
        attribute("x2", number(x2));
        attribute("y2", number(y2));
        close();
        return this;
    }

    Svg rectangle(String css, double x, double y, double width, double height) {
        open("rect");
        attribute("class", css);
        attribute("x", number(x));
        attribute("y", number(y));
        attribute("width", number(Math.max(0, width)));
        attribute("height", number(height));
        attribute("rx", "2");
        close();
        return this;
    }

    Svg circle(String css, double x, double y, double radius) {
        open("circle");
        attribute("class", css);
        attribute("cx", number(x));
        attribute("cy", number(y));
        attribute("r", number(radius));
        close();
        return this;
    }

    Svg path(String css, String d) {
        open("path");
        attribute("class", css);
        attribute("d", d);
        close();
        return this;
    }

    /** Text whose anchor is {@code start}, {@code middle} or {@code end}. */
    Svg text(String css, double x, double y, String anchor, String words) {
        open("text");
        attribute("class", css);
        attribute("x", number(x));
        attribute("y", number(y));
        attribute("text-anchor", anchor);
        characters(words);
        close();
        return this;
    }

    /**
     * A row's label, to the left of this place: as much of it as there is room for, which on a narrow screen with its
     * larger letters is less. The table has it in full.
     */
    Svg label(double right, double y, String words) {
        if (words.length() <= MOST_LETTERS_NARROW) {
            return text("chart-label", right, y, "end", words);
        }
        text("chart-label chart-wide", right, y, "end", shortened(words, MOST_LETTERS));
        return text("chart-label chart-narrow", right, y, "end", shortened(words, MOST_LETTERS_NARROW));
    }

    private static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1).strip() + "…";
    }

    /** The finished element. */
    String finish() {
        close();
        return text.toString();
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void open(String element) {
        try {
            xml.writeStartElement(element);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attribute(String name, String value) {
        try {
            xml.writeAttribute(name, value);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void characters(String words) {
        try {
            xml.writeCharacters(words);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
