package org.patchlag.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
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
        // 25 % lies a quarter of the way up from the axis at 272 to the top at 28.
        assertThat(dots.item(1).getAttributes().getNamedItem("cy").getNodeValue())
                .isEqualTo("211");
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
