package org.sewall.result;

/**
 * A model of another file that something in this file was compared with or judged on.
 *
 * @param id id of the model or step in the result of its file
 * @param file the file that declares it, relative to the project's root
 * @param fingerprint hash of all that its result depends on
 */
public record BorrowedModel(String id, String file, String fingerprint) {}
