package org.patchlag.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.DeviceType;
import org.patchlag.catalogue.Vendor;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.survival.CellEstimate;

/** The regulator's lists: the inbox, and all reports with filters; plain addresses that can be kept and sent. */
@Named("reportsPage")
@RequestScoped
public class ReportsPage {
    private static final int PAGE = 50;
    private static final List<Integer> DAYS = List.of(14, 30, 60, 90, 180, 365);

    @Inject
    private ReportListService reports;

    @Inject
    private CatalogueService catalogue;

    private @Nullable String vendor;
    private @Nullable String model;
    private @Nullable String deviceType;
    private @Nullable String threat;
    private @Nullable String state;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String open;
    private @Nullable String page;
    private @Nullable ExactFigures figures;
    private @Nullable Long count;

    private ReportFilter filter() {
        return new ReportFilter(vendor, model, deviceType, threat, state, from, to, open);
    }

    /** What is wrong with the filter. */
    public List<String> getProblems() {
        return filter().problems();
    }

    /** The reports that wait for a decision, the longest waiting last. */
    public List<ReportLine> getInbox() {
        return reports.findAll(
                new ReportFilter(null, null, null, null, ReportState.SUBMITTED.code(), null, null, null));
    }

    /** For how many days a report has waited. */
    public long age(ReportLine line) {
        return ChronoUnit.DAYS.between(line.submittedOn(), reports.today());
    }

    /** This page of the list. */
    public List<ReportLine> getLines() {
        return getProblems().isEmpty() ? reports.find(filter(), PAGE, (getPageNumber() - 1) * PAGE) : List.of();
    }

    /** How many reports there are. */
    public long getCount() {
        long known = count == null ? reports.count(filter()) : count;
        count = known;
        return known;
    }

    /** The exact figures of what is filtered. */
    public ExactFigures getFigures() {
        ExactFigures known = figures == null ? reports.figures(filter()) : figures;
        figures = known;
        return known;
    }

    /** The shares fixed. */
    public List<String[]> getShares() {
        List<String[]> shares = new ArrayList<>();
        for (int day : DAYS) {
            shares.add(new String[] {
                day + " days", getFigures().fixedBy(day), getFigures().interval(day)
            });
        }
        return shares;
    }

    /** Reports known only within bounds. */
    public long getImprecise() {
        CellEstimate estimate = getFigures().estimate();
        return estimate == null ? 0 : estimate.intervals();
    }

    /** The number of this page. */
    public int getPageNumber() {
        return page != null && page.matches("\\d{1,6}") && !page.matches("0+") ? Integer.parseInt(page) : 1;
    }

    /** How many pages there are. */
    public long getPages() {
        return Math.max(1, (getCount() + PAGE - 1) / PAGE);
    }

    /** The filter as the end of an address, without the page. */
    public String getQuery() {
        StringBuilder query = new StringBuilder();
        add(query, "vendor", vendor);
        add(query, "model", model);
        add(query, "deviceType", deviceType);
        add(query, "threat", threat);
        add(query, "state", state);
        add(query, "from", from);
        add(query, "to", to);
        add(query, "open", open);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.append(query.length() == 0 ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** All vendors. */
    public List<Vendor> getVendors() {
        return catalogue.vendors();
    }

    /** All device types. */
    public List<DeviceType> getDeviceTypes() {
        return catalogue.deviceTypes();
    }

    /** The states that a regulator can see. */
    public List<ReportState> getStates() {
        return Arrays.stream(ReportState.values())
                .filter(value -> value != ReportState.DRAFT)
                .toList();
    }

    /** The vendor's name. */
    public @Nullable String getVendor() {
        return vendor;
    }

    /** Takes the vendor's name. */
    public void setVendor(@Nullable String vendor) {
        this.vendor = vendor;
    }

    /** The model's name. */
    public @Nullable String getModel() {
        return model;
    }

    /** Takes the model's name. */
    public void setModel(@Nullable String model) {
        this.model = model;
    }

    /** The device type's code. */
    public @Nullable String getDeviceType() {
        return deviceType;
    }

    /** Takes the device type's code. */
    public void setDeviceType(@Nullable String deviceType) {
        this.deviceType = deviceType;
    }

    /** A part of a threat's name. */
    public @Nullable String getThreat() {
        return threat;
    }

    /** Takes a part of a threat's name. */
    public void setThreat(@Nullable String threat) {
        this.threat = threat;
    }

    /** The code of a state. */
    public @Nullable String getState() {
        return state;
    }

    /** Takes the code of a state. */
    public void setState(@Nullable String state) {
        this.state = state;
    }

    /** The first day of submission. */
    public @Nullable String getFrom() {
        return from;
    }

    /** Takes the first day of submission. */
    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    /** The last day of submission. */
    public @Nullable String getTo() {
        return to;
    }

    /** Takes the last day of submission. */
    public void setTo(@Nullable String to) {
        this.to = to;
    }

    /** Whether open ones, the others, or all. */
    public @Nullable String getOpen() {
        return open;
    }

    /** Takes whether open ones, the others, or all. */
    public void setOpen(@Nullable String open) {
        this.open = open;
    }

    /** The page as asked for. */
    public @Nullable String getPage() {
        return page;
    }

    /** Takes the page. */
    public void setPage(@Nullable String page) {
        this.page = page;
    }
}
