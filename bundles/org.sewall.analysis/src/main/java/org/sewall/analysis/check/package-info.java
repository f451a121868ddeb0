/** Analysis of a study without fitting it: what can be said of its models and its data while they are written. */
package org.sewall.analysis.check;
