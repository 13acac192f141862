package org.patchlag.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        assertThatThrownBy(() -> PortalClient.nobody().get("/error/failing-answer"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void what_fails_before_its_first_byte_is_an_error_as_any_other() {
        assertThat(PortalClient.nobody().get("/error/failing-answer?early").statusCode())
                .isEqualTo(500);
    }

    // The control: left to itself, the container would end it in good order.
    @Test
    void without_it_half_an_answer_looks_whole() {
        assertThat(PortalClient.nobody().get("/error/failing-answer?bare").body())
                .isEqualTo("the beginning\n");
    }
}
