package org.patchlag.access;

import static org.patchlag.tenancy.Role.Names.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.JsonText;
import org.patchlag.tenancy.NewOrganisation;
import org.patchlag.tenancy.OrganisationKind;
import org.patchlag.tenancy.OrganisationService;
import org.patchlag.tenancy.Role;

/** The operator's work over HTTP: founding organisations and opening their accounts. */
@Path("operator")
@ApplicationScoped
@RolesAllowed(OPERATOR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OperatorResource {
    @Inject
    private OrganisationService organisations;

    @Inject
    private AccountService accounts;

    /** Founds a hospital, a regulator, or a manufacturer, which is a vendor of the catalogue. */
    @POST
    @Path("organisations")
    public Response found(@Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields json = JsonFields.of(body, problems);
        Optional<OrganisationKind> kind = one(OrganisationKind.class, json.text("kind"), "/kind", problems);
        String name = required(json.text("name"), "/name", problems);
        String country = country(json.text("country"), "/country", problems);
        Set<String> jurisdiction = Set.copyOf(json.texts("jurisdiction"));
        jurisdiction.forEach(code -> country(code, "/jurisdiction", problems));
        String group = json.text("groupId");
        String groupName = json.text("groupName");
        String vendor = json.text("vendor");
        json.refuseOthers();
        JsonFields.refuse(problems);
        UUID id = organisations.found(new NewOrganisation(
                kind.orElseThrow(),
                name,
                country,
                group == null
                        ? null
                        : new NewOrganisation.Group(id(group, "/groupId"), groupName == null ? name : groupName),
                vendor == null ? null : id(vendor, "/vendor"),
                jurisdiction,
                false));
        return created(id);
    }

    /** Opens an account. */
    @POST
    @Path("accounts")
    public Response open(@Nullable String body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonFields json = JsonFields.of(body, problems);
        String organisation = required(json.text("organisation"), "/organisation", problems);
        String email = required(json.text("email"), "/email", problems);
        String name = required(json.text("name"), "/name", problems);
        String password = required(json.text("password"), "/password", problems);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        json.texts("roles")
                .forEach(role -> one(Role.class, role, "/roles", problems).ifPresent(roles::add));
        json.refuseOthers();
        JsonFields.refuse(problems);
        return created(
                accounts.open(new NewAccount(id(organisation, "/organisation"), email, name, password, roles, false)));
    }

    private static Response created(UUID id) {
        return Response.status(Response.Status.CREATED)
                .entity(JsonText.object().add("id", id.toString()).build().toString())
                .build();
    }

    private static String required(@Nullable String value, String pointer, List<FieldProblem> problems) {
        if (value == null || value.isBlank()) {
            problems.add(new FieldProblem(pointer, "Give this field"));
            return "";
        }
        return value.strip();
    }

    private static String country(@Nullable String value, String pointer, List<FieldProblem> problems) {
        if (value == null || !value.matches("[A-Z]{2}")) {
            problems.add(new FieldProblem(pointer, "Give the country as two capital letters (ISO 3166), like GB"));
            return "";
        }
        return value;
    }

    private static UUID id(String value, String pointer) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            JsonFields.refuse(
                    List.of(new FieldProblem(pointer, "Give the id that founding the organisation answered")));
            throw e;
        }
    }

    private static <E extends Enum<E>> Optional<E> one(
            Class<E> type, @Nullable String code, String pointer, List<FieldProblem> problems) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(value ->
                        value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(new FieldProblem(
                    pointer,
                    "Use one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(type.getEnumConstants())
                                            .map(value -> value.name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-'))
                                            .toList())));
        }
        return found;
    }
}
