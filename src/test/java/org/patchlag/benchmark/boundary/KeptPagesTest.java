package org.patchlag.benchmark.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.patchlag.benchmark.entity.PublicTables.Kind;

class KeptPagesTest {
    private static PublicAddress address(int edition) {
        return new PublicAddress(PublicAddress.Page.TABLE, 9, edition, "time-to-patch", Kind.TYPE, "", false, 0);
    }

    private static RenderedPage page(String text) {
        return RenderedPage.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void those_that_were_not_asked_for_longest_make_room() {
        RenderedPage first = page("first");
        KeptPages kept = new KeptPages(2L * first.size());
        kept.keep(address(1), first);
        kept.keep(address(2), page("other"));
        assertThat(kept.find(address(1))).isSameAs(first);
        kept.keep(address(3), page("third"));
        assertThat(kept.find(address(1))).isSameAs(first);
        assertThat(kept.find(address(2))).isNull();
        assertThat(kept.count()).isEqualTo(2);
    }

    @Test
    void a_page_that_is_kept_again_takes_its_room_once() {
        RenderedPage page = page("again");
        KeptPages kept = new KeptPages(2L * page.size());
        kept.keep(address(1), page);
        kept.keep(address(1), page);
        kept.keep(address(2), page);
        assertThat(kept.count()).isEqualTo(2);
    }

    @Test
    void a_page_larger_than_all_room_is_not_kept() {
        KeptPages kept = new KeptPages(10);
        kept.keep(address(1), page("more than ten bytes"));
        assertThat(kept.count()).isZero();
    }
}
