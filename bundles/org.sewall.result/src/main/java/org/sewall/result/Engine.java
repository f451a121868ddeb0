package org.sewall.result;

/**
 * The program that made a result.
 *
 * @param name its name
 * @param version its version
 */
public record Engine(String name, String version) {}
