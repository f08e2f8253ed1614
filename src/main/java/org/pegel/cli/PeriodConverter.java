package org.pegel.cli;

import org.pegel.catalogue.Period;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Periods as they are written in files. */
final class PeriodConverter implements ITypeConverter<Period> {
    @Override
    public Period convert(String value) {
        return Period.parse(value).orElseThrow(() -> new TypeConversionException(Period.ALLOWED));
    }
}
