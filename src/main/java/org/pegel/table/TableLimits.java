package org.pegel.table;

/**
 * How much a packed file may contain: archives, workbooks and OpenDocument tables, which are archives too.
 *
 * @param unpackedBytes all that is packed in one file, at least 1
 * @param ratio by how much a file may be packed, at least 1; not looked at below 16 MB
 */
public record TableLimits(long unpackedBytes, int ratio) {

    /** 4 GB and two hundredfold; real tables shrink to a tenth or a thirtieth. */
    public static final TableLimits USUAL = new TableLimits(4L << 30, 200);

    private static final long KILO = 1L << 10;
    private static final String[] UNITS = {"Byte", "KB", "MB", "GB"};

    public TableLimits {
        if (unpackedBytes < 1 || ratio < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
    }

    /** German phrase for {@link Problem#allowed()}. */
    String allowed() {
        long whole = unpackedBytes;
        int unit = 0;
        while (whole >= KILO && whole % KILO == 0 && unit < UNITS.length - 1) {
            whole /= KILO;
            unit++;
        }
        return "entpackt bis " + whole + " " + UNITS[unit] + ", höchstens " + ratio + "-fach gepackt";
    }
}
