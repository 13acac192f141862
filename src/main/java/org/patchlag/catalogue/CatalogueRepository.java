package org.patchlag.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The catalogue's rows, which all tenants share. */
@ApplicationScoped
public class CatalogueRepository {
    private static final int OFFERED = 20;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Jdbi sql;

    /** Keeps a new vendor. */
    public void add(Vendor vendor) {
        entities.persist(vendor);
    }

    /** Keeps a new model. */
    public void add(DeviceModel model) {
        entities.persist(model);
    }

    /** Keeps a promise. */
    public void add(VendorPromise promise) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into vendor_promise (id, vendor_id, clock, days, share, wording, valid_from, valid_to)
                        values (:id, :vendorId, :clock, :days, :share, :wording, :validFrom, :validTo)""").bindMethods(promise).execute());
    }

    /** Keeps a known threat; one that is known already stays. */
    public void addThreat(String name, String kind) {
        sql.useHandle(handle -> handle.createUpdate(
                        "insert into threat (name, kind) values (:name, :kind) on conflict do nothing")
                .bind("name", name)
                .bind("kind", kind)
                .execute());
    }

    /** The vendor with this id. */
    public Optional<Vendor> findVendor(UUID id) {
        return Optional.ofNullable(entities.find(Vendor.class, id));
    }

    /** The vendor with this name or alias, whatever the case of its letters. */
    public Optional<Vendor> findVendorNamed(String name) {
        entities.flush(); // a vendor that was entered in this transaction counts
        return sql.withHandle(handle -> handle.createQuery("""
                                select v.id from vendor v where lower(v.name) = lower(:name)
                                union select a.vendor_id from vendor_alias a where lower(a.alias) = lower(:name)""")
                        .bind("name", name.strip())
                        .mapTo(UUID.class)
                        .findFirst())
                .flatMap(this::findVendor);
    }

    /** A vendor's model with this name, whatever the case of its letters. */
    public Optional<DeviceModel> findModelNamed(UUID vendor, String name) {
        return entities.createQuery(
                        "select m from DeviceModel m where m.vendor.id = :vendor and lower(m.name) = :name",
                        DeviceModel.class)
                .setParameter("vendor", vendor)
                .setParameter("name", name.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** The vendor with this id, name or alias, and its model with that name; the case of letters does not matter. */
    public Optional<NamedDevice> findDevice(String vendor, @Nullable String model) {
        entities.flush(); // what was entered in this transaction counts
        return sql.withHandle(handle -> handle.createQuery("""
                        select v.id as vendor_id, v.name as vendor, m.id as model_id, m.name as model, m.device_type
                        from vendor v left join device_model m on m.vendor_id = v.id and lower(m.name) = lower(:model)
                        where v.id::text = lower(:vendor) or lower(v.name) = lower(:vendor)
                          or exists (select from vendor_alias a
                                     where a.vendor_id = v.id and lower(a.alias) = lower(:vendor))""")
                .bind("vendor", vendor.strip())
                .bind("model", model == null ? null : model.strip())
                .mapTo(NamedDevice.class)
                .findFirst());
    }

    /** All vendors, by name. */
    public List<Vendor> findVendors() {
        return entities.createQuery("select v from Vendor v order by v.name", Vendor.class)
                .getResultList();
    }

    /** All models, by vendor and name. */
    public List<DeviceModel> findModels() {
        return entities.createQuery(
                        "select m from DeviceModel m join fetch m.vendor v order by v.name, m.name", DeviceModel.class)
                .getResultList();
    }

    /** All device types, by label, "other" last. */
    public List<DeviceType> findDeviceTypes() {
        return sql.withHandle(
                handle -> handle.createQuery("select code, label from device_type order by code = 'other', label")
                        .mapTo(DeviceType.class)
                        .list());
    }

    /** All promises of a vendor, the latest first. */
    public List<VendorPromise> findPromises(UUID vendor) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select id, vendor_id, clock, days, share, wording, valid_from, valid_to
                        from vendor_promise where vendor_id = :vendor order by valid_from desc""")
                .bind("vendor", vendor)
                .mapTo(VendorPromise.class)
                .list());
    }

    /** Names of known threats that contain what was typed. */
    public List<String> findThreats(String typed) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select name from threat where strpos(lower(name), lower(:typed)) > 0
                        order by name limit :limit""")
                .bind("typed", typed.strip())
                .bind("limit", OFFERED)
                .mapTo(String.class)
                .list());
    }
}
