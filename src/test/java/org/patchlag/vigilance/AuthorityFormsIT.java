package org.patchlag.vigilance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.post;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlag.query.boundary.Colleagues;
import org.patchlag.testing.Beside;
import org.patchlag.testing.PortalClient;

/** A report on the forms of authorities: what it knows is in its field, what it does not know is empty. */
@Beside
class AuthorityFormsIT {
    private static final String REPORTS = "/api/v1/reports/";

    private static final String CURATOR = "curator@regulator.example";

    private final PortalClient hospital = PortalClient.program("reporter@northbridge.example");

    @Test
    void what_the_report_knows_stands_in_the_fields_of_the_form() {
        String report = file();
        String fda = text(hospital, report, "fda-3500a");
        assertThat(fda)
                .contains(
                        "A1 Patient identifier: ________\n",
                        "B1 Adverse event and/or product problem: Product problem\n",
                        "B3 Date of event: about 2 March 2026\n",
                        "B5 Describe event or problem: The consoles went dark\n",
                        "Vendor notified: on 10 March 2026\n",
                        "D1 Brand name: Halo 64\n",
                        "D3 Manufacturer name, city and state: Aurelia Imaging\n",
                        "D4 Serial #: ________\n",
                        "D4 Unique identifier (UDI) #: 00012345678905 (device identifier only)\n",
                        "E1 Name, address, phone and e-mail: Ada Clerk, Northbridge University Hospitals, GB, ada@northbridge.example\n",
                        "F1 Check one: User facility\n",
                        "F6 Date user facility or importer became aware of event: 03-Mar-2026\n",
                        "F8 Date of this report: ________\n",
                        "F14 Manufacturer name/address: Aurelia Imaging\n")
                .contains("Patchlag sends nothing");
        String card = text(hospital, report, "yellow-card");
        assertThat(card)
                .contains(
                        "Make: Aurelia Imaging\n",
                        "Serial number: ________\n",
                        "Date: about 2 March 2026\n",
                        "Manufacturer told on: 10-Mar-2026\n",
                        "Your own reference: N-7\n");
        String page = PortalClient.browser("reporter@northbridge.example")
                .get("/vigilance/form?form=fda-3500a&ref=" + report)
                .body();
        assertThat(page).contains("D. Suspect medical device", "Halo 64", "to be filled in");
        String plain = PortalClient.browser("reporter@northbridge.example")
                .get("/vigilance/text?form=yellow-card&ref=" + report)
                .body();
        assertThat(plain).isEqualTo(card);
    }

    @Test
    void a_form_is_for_the_hospital_and_for_curators_and_its_reading_is_noted() {
        String report = file();
        String reader = Colleagues.join(CURATOR, "curator");
        String own = "= (select account_id from account_address where email = '" + reader + "')";
        assertThat(text(PortalClient.program(reader), report, "yellow-card")).contains(report);
        assertThat(PortalClient.countFor(reader, "export_log where format = 'yellow-card' and account_id " + own))
                .isEqualTo(1);
        assertThat(PortalClient.countFor(reader, "report_reading where reader_account " + own))
                .isEqualTo(1);
        for (String other : List.of("reporter@pontypridd.example", "curator@overseas.example")) {
            assertThat(answer(PortalClient.program(other), report, "yellow-card")
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
            assertThat(PortalClient.browser(other)
                            .get("/vigilance/form?form=yellow-card&ref=" + report)
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
            assertThat(PortalClient.browser(other)
                            .get("/vigilance/text?form=yellow-card&ref=" + report)
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        for (String none : List.of("responder@aurelia.example", "publisher@regulator.example")) {
            assertThat(answer(PortalClient.program(none), report, "fda-3500a").statusCode())
                    .as(none)
                    .isEqualTo(403);
        }
        assertThat(answer(hospital, report, "vaers").statusCode()).isEqualTo(404);
        assertThat(PortalClient.nobody()
                        .get(REPORTS + report + "/forms/yellow-card")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_report_links_to_its_forms_for_those_who_may() {
        String report = file();
        String link = "/vigilance/form?form=yellow-card";
        assertThat(page("reporter@northbridge.example", report)).contains(link);
        assertThat(page("curator@regulator.example", report)).contains(link);
        assertThat(page("publisher@regulator.example", report)).doesNotContain(link);
    }

    private static String page(String email, String report) {
        return PortalClient.browser(email)
                .get("/reporting/report?ref=" + report)
                .body();
    }

    private static String text(PortalClient client, String report, String form) {
        HttpResponse<String> answer = answer(client, report, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        return answer.body();
    }

    private static HttpResponse<String> answer(PortalClient client, String report, String form) {
        return client.get(REPORTS + report + "/forms/" + form);
    }

    private String file() {
        return post(hospital, "/api/v1/reports", """
                {"caseKind": "infection", "hospitalReference": "N-7",
                 "contact": {"name": "Ada Clerk", "email": "ada@northbridge.example"},
                 "device": {"vendor": "Aurelia Imaging", "model": "Halo 64", "unitsAffected": 2, "udiDi": "00012345678905",
                   "softwareVersion": "4.2"},
                 "threats": ["W32/Blaster"], "impact": {"offNetwork": true, "patientsDelayed": "about 40"},
                 "narrative": "The consoles went dark",
                 "events": [{"kind": "incident-start", "date": "2026-03-02~"},
                   {"kind": "hospital-aware", "date": "2026-03-03"}, {"kind": "vendor-notified", "date": "2026-03-10"}]}
                """).getString("reference");
    }
}
