package org.patchlag.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.patchlag.platform.JsonText;

/** The catalogue over HTTP, open to all: what names a report may use. */
@Path("catalogue")
@ApplicationScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueResource {
    @Inject
    private CatalogueService catalogue;

    /** Vendors whose name or alias contains {@code like}, with their aliases and promises. */
    @GET
    @Path("vendors")
    public String vendors(@QueryParam("like") @DefaultValue("") String like) {
        JsonArrayBuilder vendors = JsonText.list();
        for (Vendor vendor : like.isBlank() ? catalogue.vendors() : catalogue.vendorsLike(like)) {
            JsonArrayBuilder aliases = JsonText.list();
            vendor.aliases().forEach(aliases::add);
            JsonArrayBuilder promises = JsonText.list();
            catalogue.promisesOf(vendor.id()).forEach(promise -> promises.add(promise(promise)));
            vendors.add(JsonText.object()
                    .add("id", vendor.id().toString())
                    .add("name", vendor.name())
                    .add("aliases", aliases)
                    .add("promises", promises));
        }
        return JsonText.object().add("vendors", vendors).build().toString();
    }

    /** All device models with their vendors and types. */
    @GET
    @Path("models")
    public String models() {
        JsonArrayBuilder models = JsonText.list();
        catalogue
                .models()
                .forEach(model -> models.add(JsonText.object()
                        .add("id", model.id().toString())
                        .add("vendor", model.vendor().name())
                        .add("name", model.name())
                        .add("deviceType", model.deviceType())));
        return JsonText.object().add("models", models).build().toString();
    }

    /** All device types. */
    @GET
    @Path("device-types")
    public String deviceTypes() {
        JsonArrayBuilder types = JsonText.list();
        catalogue
                .deviceTypes()
                .forEach(type ->
                        types.add(JsonText.object().add("code", type.code()).add("label", type.label())));
        return JsonText.object().add("deviceTypes", types).build().toString();
    }

    private static JsonObjectBuilder promise(VendorPromise promise) {
        JsonObjectBuilder json = JsonText.object()
                .add("clock", promise.clock())
                .add("days", promise.days())
                .add("wording", promise.wording())
                .add("validFrom", promise.validFrom().toString());
        if (promise.share() != null) {
            json.add("share", promise.share());
        }
        if (promise.validTo() != null) {
            json.add("validTo", promise.validTo().toString());
        }
        return json;
    }
}
