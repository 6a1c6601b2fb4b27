/** The REST door: a router whose routes are the OpenAPI document. */
@NullMarked
package org.yujiang.rest;

import org.jspecify.annotations.NullMarked;
