/** Who asks: Basic credentials, verified by Karaf's realm and remembered for a minute. */
@NullMarked
package org.yujiang.rest.auth;

import org.jspecify.annotations.NullMarked;
