package org.patchlag.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** One model of device of one vendor. */
@Entity
@Table(name = "device_model")
@NullUnmarked // JPA fills the fields after construction
public class DeviceModel {
    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "vendor_id")
    private Vendor vendor;

    private String name;

    @Column(name = "device_type")
    private String deviceType;

    private boolean demonstration;

    /** For JPA. */
    protected DeviceModel() {}

    /** Enters a model. */
    public DeviceModel(UUID id, Vendor vendor, String name, String deviceType, boolean demonstration) {
        this.id = id;
        this.vendor = vendor;
        this.name = name;
        this.deviceType = deviceType;
        this.demonstration = demonstration;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Who makes it. */
    public Vendor vendor() {
        return vendor;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The code of its device type. */
    public String deviceType() {
        return deviceType;
    }

    /** Whether it exists for demonstration only. */
    public boolean demonstration() {
        return demonstration;
    }
}
