package org.patchlag.query.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patchlag.query.entity.View;

/** What the files of a list are asked for: its question alone, for they know nothing of the page or of saved queries. */
@Named("listFiles")
@RequestScoped
public class ListFiles {
    @Inject
    private ReportsPage page;

    /** The list as it is on the page. */
    public String getList() {
        return QuestionAddress.ofPage(page.question(View.LIST)).text();
    }

    /** Whether the vendor issues of these reports were asked for and there are none. */
    public boolean isWithoutIssues() {
        return page.isWithoutIssues();
    }

    /** The query alone, for what is taken out of the same reports in another form. */
    public String getQuery() {
        return new PageAddress().with("query", page.getText()).text();
    }
}
