package org.patchlag.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The invented part of the demonstration: names of hospitals, vendors and models, and how fast each vendor is. The same
 * on every machine. Nobody of these exists.
 */
final class InventedPortal {
    /** Fixed, so that every demonstration is alike: the day of the article. */
    static final long SEED = 20041007L;

    private static final String[] TOWNS = {
        "Northbridge",
        "Ashcombe",
        "Brackenfield",
        "Calderwick",
        "Dunmarsh",
        "Eastmere",
        "Fallowdale",
        "Glenhaven",
        "Harrowgate Vale",
        "Inverlyn",
        "Jesmond Park",
        "Kilbrae",
        "Larkhill",
        "Merrowdown",
        "Netherby",
        "Oakhampton",
        "Penmarrow",
        "Quarrydown",
        "Ravensholt",
        "Silverdale Cross",
        "Tarnbrook",
        "Underfell",
        "Velindre Bay",
        "Westerley",
        "Yarrowmoor",
        "Aldersyke",
        "Birchanger Hill",
        "Copperfield",
        "Dovestone",
        "Elmstead",
        "Foxcote",
        "Greywell",
        "Hollinmoor",
        "Ivybridge Quay",
        "Kestrelford",
        "Lindenhall",
        "Mosswater",
        "Newlands Cross",
        "Orchardleigh",
        "Pinewick",
        "Redmire",
        "Stonegrave",
        "Thornaby Fell",
        "Upperholme",
        "Wychmere",
        "Applegarth",
        "Barrowmead",
        "Cressbrook",
        "Drumlin",
        "Ballycorran",
        "Clonard Bay",
        "Dromore Head",
        "Ennisglen",
        "Kilronan",
        "Lisnagar"
    };
    private static final int IRISH = 6; // the last towns
    private static final String[] OVERSEAS = {
        "Lakeview Regional", "Prairie General", "Summit Valley", "Harbor Point", "Cedar Mesa", "Three Rivers"
    };
    private static final String[] KINDS = {
        "University Hospitals", "General Hospital", "Hospitals Trust", "Infirmary", "Teaching Hospitals", "Health Board"
    };

    /**
     * A hospital to be.
     *
     * @param name its name
     * @param country its country
     * @param group the name of its legal entity
     * @param share how many reports it files, relative to the others
     * @param slowness how much longer vendors take with it
     * @param habit when it files
     */
    record Hospital(String name, String country, String group, double share, double slowness, FilingHabit habit) {}

    /**
     * A vendor to be.
     *
     * @param name its name
     * @param alias another name
     * @param medianDays of its time to patch
     * @param models its models and their types
     */
    record Maker(String name, String alias, double medianDays, List<Model> models) {}

    /**
     * A model to be.
     *
     * @param name its name
     * @param deviceType its type's code
     */
    record Model(String name, String deviceType) {}

    private InventedPortal() {}

    static List<Hospital> hospitals() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Hospital> hospitals = new ArrayList<>();
        for (int i = 0; i < TOWNS.length; i++) {
            String country = i >= TOWNS.length - IRISH ? "IE" : "GB";
            String kind = KINDS[i == 0 ? 0 : random.nextInt(KINDS.length)];
            String group = TOWNS[i] + " " + kind;
            double slowness = Math.exp(0.35 * normal(random));
            double share = i == 0 ? 2.0 : 0.4 + 1.6 * random.nextDouble();
            FilingHabit habit = FilingHabit.ofGroup(i);
            hospitals.add(new Hospital(group, country, group, share, slowness, habit));
            if (i % 7 == 3) { // a second site of the same legal entity
                hospitals.add(
                        new Hospital(TOWNS[i] + " Community Hospital", country, group, share / 3, slowness, habit));
            }
        }
        for (int i = 0; i < OVERSEAS.length; i++) {
            String group = OVERSEAS[i] + " Medical Center";
            hospitals.add(
                    new Hospital(group, "US", group, 0.6, Math.exp(0.35 * normal(random)), FilingHabit.ofGroup(i)));
        }
        return hospitals;
    }

    static List<Maker> makers() {
        return List.of(
                maker(
                        "Aurelia Imaging",
                        "Aurelia Röntgen",
                        24,
                        "ct-scanner:Halo 64,ct-scanner:Halo 128,mri-scanner:Meridian 1.5T,digital-radiography:Clarity DR"),
                maker(
                        "Borealis Medical",
                        "Borealis Med AB",
                        75,
                        "ultrasound-scanner:Sona 5,ultrasound-scanner:Sona 7,patient-monitor:Watchline B,patient-monitor:Watchline C"),
                maker(
                        "Castellan Systems",
                        "Castellan Healthcare",
                        48,
                        "pacs:Archivist,pacs:Archivist Cloud,pacs-archive:Vault II"),
                maker(
                        "Dynamos Health",
                        "Dynamos GmbH",
                        140,
                        "infusion-pump:Flow 3,infusion-pump:Flow 4,ventilator:Breva,ventilator:Breva Plus"),
                maker(
                        "Eirene Diagnostics",
                        "Eirene Labs",
                        33,
                        "laboratory-analyser:Titer 200,laboratory-analyser:Titer 400,laboratory-analyser:Spectra"),
                maker(
                        "Fenwick Radiotherapy",
                        "Fenwick Linac",
                        95,
                        "linear-accelerator:Trajector,linear-accelerator:Trajector HD"),
                maker(
                        "Galen Monitors",
                        "Galen Patient Care",
                        20,
                        "patient-monitor:Vigil 10,patient-monitor:Vigil 12,patient-monitor:Vigil Central,ventilator:Aspira"),
                maker(
                        "Helvia Ultrasound",
                        "Helvia SA",
                        62,
                        "ultrasound-scanner:Echo One,ultrasound-scanner:Echo Pro,ultrasound-scanner:Echo Cart"),
                maker(
                        "Ibex Medical",
                        "Ibex Radiology",
                        40,
                        "digital-radiography:Planar 9,mammography:Senta,mammography:Senta 3D,angiography:Arteria"),
                maker(
                        "Juniper Nuclear",
                        "Juniper NM",
                        110,
                        "nuclear-medicine:Gammaview,nuclear-medicine:Gammaview SPECT"),
                maker(
                        "Kestrel Infusion",
                        "Kestrel Pumps",
                        55,
                        "infusion-pump:Syringe K1,infusion-pump:Syringe K2,infusion-pump:Volumat K"),
                maker(
                        "Lumen Angiography",
                        "Lumen Vascular",
                        85,
                        "angiography:Cathlight,angiography:Cathlight Bi,ct-scanner:Lumen CT,mri-scanner:Lumen MR"));
    }

    private static Maker maker(String name, String alias, double median, String models) {
        List<Model> list = new ArrayList<>();
        for (String model : models.split(",", -1)) {
            String[] typeAndName = model.split(":", -1);
            list.add(new Model(typeAndName[1], typeAndName[0]));
        }
        return new Maker(name, alias, median, list);
    }

    /**
     * What a vendor promises.
     *
     * @param days within which there is a fix; 0 for no promise
     * @param percent of how many cases; 0 where it names no share
     * @param earlierDays what it promised until a year ago; 0 where it promised the same
     */
    record Promise(int days, int percent, int earlierDays) {
        private static final Promise NONE = new Promise(0, 0, 0);

        private static Promise within(int days) {
            return new Promise(days, 0, 0);
        }
    }

    private static final Map<String, Promise> PROMISES = Map.of(
            "Aurelia Imaging", Promise.within(30),
            "Castellan Systems", new Promise(45, 0, 60),
            "Dynamos Health", new Promise(60, 0, 120),
            "Eirene Diagnostics", new Promise(30, 90, 45),
            "Galen Monitors", Promise.within(14),
            "Helvia Ultrasound", Promise.within(30),
            "Juniper Nuclear", Promise.within(90),
            "Lumen Angiography", Promise.within(60));

    static Promise promise(String maker) {
        return PROMISES.getOrDefault(maker, Promise.NONE);
    }

    /** A standard normal deviate (Box and Muller 1958). */
    static double normal(SplittableRandom random) {
        double u = 1 - random.nextDouble();
        return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
