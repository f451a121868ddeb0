/** Runs cases whose results are known from another program, and compares. */
package org.sewall.analysis.validation;
