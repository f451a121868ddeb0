/**
 * Measure how far implied moments are from the sample's, with all derivatives from small Gram matrices.
 *
 * <p>Every derivative of Sigma has rank 2, so with R the columns of P = F B and Q = F E that any parameter uses, the
 * gradient, the expected information and the observed Hessian are sums of products of entries of R' W R and R' G R:
 * constant work for a pair of parameters, no Kronecker product.
 */
package org.sewall.kernel.discrepancy;
