package org.patchlag.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchlag.testing.PortalArchive;
import org.patchlag.testing.PortalClient;

/** What fails after its first bytes does not look whole to its reader. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BrokenAnswerContainerIT {
    @Deployment
    static WebArchive deployment() {
        return PortalArchive.withTests();
    }

    @Test
    void a_reader_sees_that_an_answer_is_broken_off() {
        assertThatThrownBy(() -> answer("")).isInstanceOf(IOException.class);
    }

    @Test
    void what_fails_before_its_first_byte_is_an_error_as_any_other() throws Exception {
        assertThat(answer("?early").statusCode()).isEqualTo(500);
    }

    // The control: left to itself, the container would end it in good order.
    @Test
    void without_it_half_an_answer_looks_whole() throws Exception {
        assertThat(answer("?bare").body()).isEqualTo("the beginning\n");
    }

    // By a client of its own: what else its connection carries is broken off, too.
    private static HttpResponse<String> answer(String how) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        PortalClient.nobody()
                                .request("/error/failing-answer" + how)
                                .build(),
                        BodyHandlers.ofString());
    }
}
