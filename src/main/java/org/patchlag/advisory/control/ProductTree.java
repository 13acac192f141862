package org.patchlag.advisory.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.patchlag.advisory.entity.AdvisoryDates;
import org.patchlag.advisory.entity.AdvisorySource;
import org.patchlag.advisory.entity.ReportedModel;
import org.patchlag.platform.JsonText;

/**
 * The vendor and its models (CSAF 2.0, 3.2.2). A model is one of the catalogue that the regulator states, or that reports of
 * enough hospital groups name: of a rare one, few hospitals have any. Where there is none, the vendor's devices stand for them. Versions are what each
 * hospital typed, and are left out.
 */
final class ProductTree {
    private final AdvisorySource source;
    private final List<String> models;

    ProductTree(AdvisorySource source) {
        this.source = source;
        this.models = Stream.concat(
                        source.statedModels().stream(),
                        source.models().stream()
                                .filter(model -> model.groups() >= AdvisoryDates.LEAST_GROUPS)
                                .map(ReportedModel::name))
                .distinct()
                .sorted()
                .toList();
    }

    JsonObject json() {
        JsonObject vendor = models.isEmpty()
                ? JsonText.fields(
                        "category", "vendor",
                        "name", source.vendor(),
                        "product", product("Devices of " + source.vendor() + ", models not given here", 0))
                : JsonText.fields("branches", branches(), "category", "vendor", "name", source.vendor());
        return JsonText.fields("branches", JsonText.list().add(vendor).build());
    }

    private JsonArray branches() {
        var branches = JsonText.list();
        for (int i = 0; i < models.size(); i++) {
            branches.add(JsonText.fields(
                    "category", "product_name",
                    "name", models.get(i),
                    "product", product(source.vendor() + " " + models.get(i), i)));
        }
        return branches.build();
    }

    private static JsonObject product(String name, int index) {
        return JsonText.fields("name", name, "product_id", id(index));
    }

    private static String id(int index) {
        return "CSAFPID-%04d".formatted(index + 1);
    }

    /** The ids of all products. */
    JsonArray ids() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < Math.max(1, models.size()); i++) {
            ids.add(id(i));
        }
        return JsonText.texts(ids);
    }
}
