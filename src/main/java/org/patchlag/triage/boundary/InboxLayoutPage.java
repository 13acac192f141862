package org.patchlag.triage.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.layout.Column;
import org.patchlag.layout.ColumnsPage;
import org.patchlag.triage.control.InboxColumn;
import org.patchlag.triage.control.InboxLayout;
import org.patchlag.triage.control.InboxLayoutService;

/** The columns of the inbox, their order, and how many lines it has, as the reader wants them from now on. */
@Named("inboxLayoutPage")
@ViewScoped
@SuppressWarnings("serial") // the service is a proxy, which can be serialised
public class InboxLayoutPage extends ColumnsPage {
    private static final long serialVersionUID = 1L;
    private static final String INBOX = "/triage/inbox?faces-redirect=true";

    @Inject
    private InboxLayoutService layouts;

    /** Begins with the columns that are seen. */
    @PostConstruct
    void begin() {
        InboxLayout layout = layouts.get();
        beginWith(layout.columns().stream().map(InboxColumn::code).toList(), layout.pageSize());
    }

    @Override
    protected List<Column> known() {
        return layouts.known().stream()
                .map(column -> new Column(column.code(), column.label()))
                .toList();
    }

    /** Keeps all this, and shows the inbox. */
    public @Nullable String keep() {
        return attempt(() -> layouts.keep(names(), getPageSize()), INBOX);
    }

    /** Goes back to the usual columns, and shows the inbox. */
    public String reset() {
        layouts.reset();
        return INBOX;
    }
}
