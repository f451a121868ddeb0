/**
 * From a study and its data to kernel calls and back.
 *
 * <p>There is one translation of a study into what the kernel fits, and it is here: builder, command line and language
 * server call {@link org.sewall.analysis.StudyAnalysis}, so their numbers cannot differ.
 */
package org.sewall.analysis;
