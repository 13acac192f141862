package org.patchlag.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {
    @Test
    void a_curve_is_a_described_picture_with_a_dot_for_every_share() throws Exception {
        Document svg = parse(ShareCurve.draw(
                "c",
                "Share <fixed>",
                "By day 30 & later",
                List.of(
                        new ShareCurve.Point(14, 10.0, 5, 15, false),
                        new ShareCurve.Point(30, 25.0, 20, 35, true),
                        new ShareCurve.Point(90, null, 50, 70, false)),
                List.of(new ShareCurve.Mark(30, "FDA 30")),
                365));
        assertThat(svg.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("c-title c-desc");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Share <fixed>");
        NodeList dots = svg.getElementsByTagName("circle");
        assertThat(dots.getLength()).isEqualTo(2);
        // 25 % lies a quarter of the way up from the axis at 288 to the top at 44.
        assertThat(dots.item(1).getAttributes().getNamedItem("cy").getNodeValue())
                .isEqualTo("227");
        assertThat(withClass(svg, "chart-arrow"))
                .as("only the share that may be higher")
                .isEqualTo(1);
    }

    @Test
    void a_tick_stands_on_the_curve_and_none_beyond_its_end() throws Exception {
        List<ShareCurve.Point> points =
                List.of(new ShareCurve.Point(25, 20.0, 10, 30, false), new ShareCurve.Point(100, 60.0, 50, 70, false));
        Document svg = parse(ShareCurve.draw("c", "t", "d", points, List.of(), List.of(25, 100, 101), 400, "days"));
        List<Node> ticks = all(svg, "chart-tick");
        assertThat(ticks).hasSize(2);
        for (int i = 0; i < ticks.size(); i++) {
            Node dot = svg.getElementsByTagName("circle").item(i);
            assertThat(attribute(ticks.get(i), "x1")).isEqualTo(attribute(dot, "cx"));
            assertThat((attribute(ticks.get(i), "y1") + attribute(ticks.get(i), "y2")) / 2)
                    .isEqualTo(attribute(dot, "cy"));
        }
    }

    private static List<Node> all(Document svg, String name) {
        NodeList lines = svg.getElementsByTagName("line");
        return java.util.stream.IntStream.range(0, lines.getLength())
                .mapToObj(lines::item)
                .filter(line -> line.getAttributes()
                        .getNamedItem("class")
                        .getNodeValue()
                        .equals(name))
                .toList();
    }

    private static double attribute(Node node, String name) {
        return Double.parseDouble(node.getAttributes().getNamedItem(name).getNodeValue());
    }

    @Test
    void marks_that_lie_close_together_keep_their_words_apart() throws Exception {
        Document svg = parse(ShareCurve.draw(
                "c",
                "t",
                "d",
                List.of(),
                List.of(
                        new ShareCurve.Mark(30, "FDA 30"),
                        new ShareCurve.Mark(35, "promised"),
                        new ShareCurve.Mark(60, "FDA 60")),
                365));
        Set<String> places = new HashSet<>();
        NodeList texts = svg.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            if (texts.item(i)
                    .getAttributes()
                    .getNamedItem("class")
                    .getNodeValue()
                    .contains("chart-mark-text")) {
                places.add(texts.item(i).getAttributes().getNamedItem("y").getNodeValue());
            }
        }
        assertThat(places).hasSize(2);
    }

    @Test
    void half_times_are_bars_between_days_with_a_diamond_for_each_promise() throws Exception {
        Document svg = parse(HalfTimes.draw(
                "h",
                "t",
                "d",
                List.of(
                        new HalfTimes.Row("A", 30, 90, 30, "between"),
                        new HalfTimes.Row("B", 180, null, null, "after"),
                        new HalfTimes.Row(
                                "A vendor with a name beyond all measure", null, null, 60, "not enough data")),
                List.of(new ShareCurve.Mark(30, "FDA 30")),
                365,
                "days"));
        assertThat(withClass(svg, "chart-range")).isEqualTo(2);
        assertThat(withClass(svg, "chart-promise")).isEqualTo(2);
        NodeList bars = svg.getElementsByTagName("rect");
        double middle = Double.parseDouble(
                        bars.item(0).getAttributes().getNamedItem("x").getNodeValue())
                + Double.parseDouble(
                        bars.item(0).getAttributes().getNamedItem("width").getNodeValue());
        // Day 90 on a square-root axis of 365 days from 212 to 616.
        assertThat(middle).isCloseTo(212 + 404 * Math.sqrt(90 / 365.0), within(0.11));
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("not enough data", "A vendor with a name beyo…", "A vendor with a nam…", "later");
    }

    @Test
    void the_words_of_a_timeline_stay_inside_wherever_their_day_lies() throws Exception {
        String words = "between 20 November 2026 and 24 November 2026";
        Document svg = parse(TimelineDrawing.draw(
                "t",
                "t",
                "d",
                List.of(
                        new TimelineDrawing.Row("First", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1), "early"),
                        new TimelineDrawing.Row(
                                "Last", LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 24), words))));
        NodeList texts = svg.getElementsByTagName("text");
        int found = 0;
        for (int i = 0; i < texts.getLength(); i++) {
            if (texts.item(i).getTextContent().equals(words)) {
                double x = Double.parseDouble(
                        texts.item(i).getAttributes().getNamedItem("x").getNodeValue());
                // Letters of 13 pixels are about half as wide as high.
                assertThat(x).isPositive();
                assertThat(x + 6.5 * words.length()).isLessThan(640);
                found++;
            }
        }
        assertThat(found).isEqualTo(1);
    }

    @Test
    void classes_are_columns_of_dots_of_one_colour() throws Exception {
        Document svg = parse(ClassDots.draw(
                "c",
                "t",
                "d",
                List.of("slower", "not distinguishable", "faster"),
                List.of(new ClassDots.Row("A", 0), new ClassDots.Row("B", 2), new ClassDots.Row("C", null))));
        NodeList dots = svg.getElementsByTagName("circle");
        assertThat(dots.getLength()).isEqualTo(2);
        assertThat(withClass(svg, "chart-dot")).isEqualTo(2);
        assertThat(svg.getDocumentElement().getTextContent()).contains("nothing is said");
    }

    @Test
    void a_dot_that_may_be_higher_is_open_and_a_gap_says_which() throws Exception {
        Document svg = parse(DotIntervals.draw(
                "d",
                "t",
                "d",
                List.of(
                        new DotIntervals.Row("A", 40.0, 20.0, 60.0, true, ""),
                        new DotIntervals.Row("B", null, null, null, false, "not yet known")),
                "share"));
        assertThat(withClass(svg, "chart-open")).isEqualTo(1);
        assertThat(svg.getDocumentElement().getTextContent()).contains("not yet known");
    }

    private static int withClass(Document svg, String css) {
        int count = 0;
        NodeList all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Node own = all.item(i).getAttributes().getNamedItem("class");
            if (own != null && List.of(own.getNodeValue().split(" ")).contains(css)) {
                count++;
            }
        }
        return count;
    }

    @Test
    void without_data_the_pictures_say_so() throws Exception {
        assertThat(parse(ShareCurve.draw("c", "t", "d", List.of(), List.of(), 365))
                        .getDocumentElement()
                        .getTextContent())
                .contains("not enough data");
        assertThat(parse(DotIntervals.draw(
                                "d", "t", "d", List.of(new DotIntervals.Row("V", null, null, null)), "share"))
                        .getDocumentElement()
                        .getTextContent())
                .contains("not enough data");
        assertThat(parse(TimelineDrawing.draw(
                                "t", "t", "d", List.of(new TimelineDrawing.Row("Fix", null, null, "not known"))))
                        .getDocumentElement()
                        .getTextContent())
                .contains("not known")
                .contains("no calendar day is known");
    }

    @Test
    void a_timeline_shows_days_as_dots_and_ranges_as_bars() throws Exception {
        Document svg = parse(TimelineDrawing.draw(
                "t",
                "t",
                "d",
                List.of(
                        new TimelineDrawing.Row("A", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1), "1 January"),
                        new TimelineDrawing.Row("B", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28), "February"),
                        new TimelineDrawing.Row("C", LocalDate.of(2026, 2, 1), null, "later"))));
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(1);
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(2);
        assertThat(svg.getDocumentElement().getTextContent()).doesNotContain("NaN");
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
