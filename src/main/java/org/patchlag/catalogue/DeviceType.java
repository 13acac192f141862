package org.patchlag.catalogue;

/**
 * A kind of device.
 *
 * @param code as in addresses and files, like {@code ultrasound-scanner}
 * @param label for people, like "Ultrasound scanner"
 */
public record DeviceType(String code, String label) {}
