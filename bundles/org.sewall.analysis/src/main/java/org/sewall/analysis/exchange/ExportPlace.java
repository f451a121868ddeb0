package org.sewall.analysis.exchange;

/**
 * Say where a file will lie that is being exported.
 *
 * @param stem name of the file without its end, for the names of companions
 * @param data path of the data from there; empty if there are none
 */
public record ExportPlace(String stem, String data) {}
