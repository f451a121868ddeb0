/** Tests of parameters at a solution: score tests, Wald tests, critical ratios. */
package org.sewall.kernel.parametertest;
