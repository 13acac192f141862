package org.patchlag.access;

import java.net.http.HttpResponse;
import org.patchlag.testing.PageForm;
import org.patchlag.testing.PortalClient;

/** The form of the sign-in page. */
final class SignInForm {
    static final String PAGE = "/access/sign-in";

    private SignInForm() {}

    static HttpResponse<String> send(String email, String password) {
        return PageForm.send(
                PortalClient.nobody(), PAGE, "form", "email", email, "password", password, "go", "Sign in");
    }

    /** A page's text without what is new on every page, and without the address that it repeats. */
    static String steady(HttpResponse<String> page, String email) {
        return page.body()
                .replace(PageForm.find(PageForm.NONCE, page.body()), "NONCE")
                .replace(PageForm.find(PageForm.STATE, page.body()), "STATE")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "SCRIPT")
                .replace("value=\"" + email + "\"", "value=\"EMAIL\"");
    }
}
