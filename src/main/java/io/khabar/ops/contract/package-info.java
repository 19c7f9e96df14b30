/**
 * The contract as subscribers read it: {@link io.khabar.ops.contract.ContractPage} makes one page of
 * {@code schemas/asyncapi.yaml} and the Avro schemas that it names, so that page, document and schemas cannot differ.
 */
@NullMarked
package io.khabar.ops.contract;

import org.jspecify.annotations.NullMarked;
