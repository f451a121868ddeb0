/** How fast the kernel is: workloads, a light harness and the same workloads under JMH. */
package org.sewall.benchmarks;
